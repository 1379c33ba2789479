import { useApolloClient } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';

const SupplierOrderNumberDocument = graphql(/* GraphQL */ `
  query SupplierOrderNumber($no: String!, $partnerIds: [ID!]!) {
    viewer {
      supplier {
        id
        supplyOrders(first: 20, search: $no, distributorIds: $partnerIds) {
          nodes { id packageNo }
        }
      }
    }
  }
`);

const DistributorOrderNumberDocument = graphql(/* GraphQL */ `
  query DistributorOrderNumber($no: String!, $partnerIds: [ID!]!) {
    viewer {
      distributor {
        id
        distributionOrders(first: 20, search: $no, supplierIds: $partnerIds) {
          nodes { id packageNo }
        }
      }
    }
  }
`);

type Props = {
  side: 'supplier' | 'distributor';
  partnerId: string;
  /** The number of the order that is shown now. */
  shown: string;
  /** The order's id, once its number is found. */
  onFound: (orderId: string) => void;
};

/** Finds the entries of one order by the number people know it by. */
export function OrderSearch({ side, partnerId, shown, onFound }: Props) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [no, setNo] = useState(shown);
  const [missing, setMissing] = useState(false);

  async function find(event: FormEvent) {
    event.preventDefault();
    const wanted = no.trim();
    if (wanted === '') return;
    const variables = { no: wanted, partnerIds: [partnerId] };
    const options = { variables, fetchPolicy: 'no-cache' } as const;
    const orders =
      side === 'supplier'
        ? (await client.query({ query: SupplierOrderNumberDocument, ...options })).data?.viewer
            ?.supplier?.supplyOrders.nodes
        : (await client.query({ query: DistributorOrderNumberDocument, ...options })).data?.viewer
            ?.distributor?.distributionOrders.nodes;
    const same = orders?.find(({ packageNo }) => packageNo.toLowerCase() === wanted.toLowerCase());
    const found = same ?? (orders?.length === 1 ? orders[0] : undefined);
    setMissing(!found);
    if (found) onFound(found.id);
  }

  return (
    <form onSubmit={(event) => void find(event)}>
      <TextInput
        size="xs"
        w={190}
        label={t('ledger.statement.order')}
        placeholder={t('ledger.statement.orderHint')}
        value={no}
        error={missing && t('ledger.statement.orderMissing')}
        onChange={(event) => {
          setNo(event.currentTarget.value);
          setMissing(false);
        }}
      />
    </form>
  );
}
