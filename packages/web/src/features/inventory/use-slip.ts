import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';
import type { UserErrorLike } from '../../lib/user-errors.ts';
import { figureOf, type SlipKind, type SlipLine } from './slip.ts';

const ReceiveDocument = graphql(/* GraphQL */ `
  mutation StockReceive($input: StockReceiveInput!) {
    stockReceive(input: $input) { batchId userErrors { __typename ... on UserError { message path } } }
  }
`);

const TransferDocument = graphql(/* GraphQL */ `
  mutation StockTransfer($input: StockTransferInput!) {
    stockTransfer(input: $input) { batchId userErrors { __typename ... on UserError { message path } } }
  }
`);

const AdjustDocument = graphql(/* GraphQL */ `
  mutation StockAdjust($input: StockAdjustInput!) {
    stockAdjust(input: $input) { batchId userErrors { __typename ... on UserError { message path } } }
  }
`);

const CountDocument = graphql(/* GraphQL */ `
  mutation StockCount($input: StockCountInput!) {
    stockCount(input: $input) { batchId userErrors { __typename ... on UserError { message path } } }
  }
`);

export type SlipForm = {
  warehouseId: string;
  toWarehouseId: string;
  note: string;
  /** Of an adjustment: units that are fewer than written, or more. */
  fewer: boolean;
  lines: SlipLine[];
};

/** Sends a slip; answers its refusals, or nothing when the request itself failed. */
export function useSlip(kind: SlipKind) {
  const [receive, receiving] = useMutation(ReceiveDocument);
  const [transfer, transferring] = useMutation(TransferDocument);
  const [adjust, adjusting] = useMutation(AdjustDocument);
  const [count, counting] = useMutation(CountDocument);

  async function send(
    form: SlipForm,
    idempotencyKey: string,
  ): Promise<readonly UserErrorLike[] | undefined> {
    const { warehouseId, toWarehouseId, note } = form;
    const common = { warehouseId, idempotencyKey, note: note.trim() || null };
    const lines = <Line>(make: (skuId: string, figure: number, line: SlipLine) => Line) =>
      form.lines.map((line) => make(line.skuId, line[figureOf[kind]] ?? 0, line));
    switch (kind) {
      case 'receive': {
        const received = lines((skuId, quantity, { unitCost }) => ({
          ...{ skuId, quantity },
          unitCost: unitCost || null,
        }));
        const { data } = await receive({ variables: { input: { ...common, lines: received } } });
        return data?.stockReceive.userErrors;
      }
      case 'transfer': {
        const moved = lines((skuId, quantity) => ({ skuId, quantity }));
        const input = { ...common, toWarehouseId, lines: moved };
        return (await transfer({ variables: { input } })).data?.stockTransfer.userErrors;
      }
      case 'adjust': {
        const sign = form.fewer ? -1 : 1;
        const changed = lines((skuId, change) => ({ skuId, change: sign * change }));
        const input = { ...common, note: note.trim(), lines: changed };
        return (await adjust({ variables: { input } })).data?.stockAdjust.userErrors;
      }
      case 'count': {
        const counted = lines((skuId, onHand) => ({ skuId, onHand }));
        const { data } = await count({ variables: { input: { ...common, lines: counted } } });
        return data?.stockCount.userErrors;
      }
    }
  }
  const states = [receiving, transferring, adjusting, counting];
  return { send, loading: states.some(({ loading }) => loading) };
}
