import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';

const MySupplierWarehousesDocument = graphql(/* GraphQL */ `
  query MySupplierWarehouses {
    viewer {
      distributor {
        id
        inventory(first: 100) { nodes { supplierWarehouseId warehouseName } }
      }
    }
  }
`);

/** The supplier warehouses claimed goods lie in, to narrow a list to. */
export function useMyWarehouses() {
  const { data } = useQuery(MySupplierWarehousesDocument);
  const names = new Map(
    data?.viewer?.distributor?.inventory.nodes.map((row) => [
      row.supplierWarehouseId,
      row.warehouseName,
    ]),
  );
  return [...names].map(([value, label]) => ({ value, label }));
}
