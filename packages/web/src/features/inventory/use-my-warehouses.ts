import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';

const MySupplierWarehousesDocument = graphql(/* GraphQL */ `
  query MySupplierWarehouses {
    viewer {
      distributor {
        id
        partnerships(first: 100, sort: NAME) {
          nodes { id supplier { id name } warehouses { supplierWarehouse { id name } } }
        }
      }
    }
  }
`);

/** The suppliers and the supplier warehouses claimed goods lie in, to narrow a list to. */
export function useMyWarehouses() {
  const { data } = useQuery(MySupplierWarehousesDocument);
  const partners = data?.viewer?.distributor?.partnerships.nodes ?? [];
  return {
    suppliers: partners.flatMap(({ supplier }) =>
      supplier ? { value: supplier.id, label: supplier.name } : [],
    ),
    warehouses: partners.flatMap(({ warehouses }) =>
      warehouses.flatMap(({ supplierWarehouse }) =>
        supplierWarehouse ? { value: supplierWarehouse.id, label: supplierWarehouse.name } : [],
      ),
    ),
  };
}
