import type { ResultOf } from '@graphql-typed-document-node/core';
import { graphql } from '../../gql/gql.ts';

export const AllocationDocument = graphql(/* GraphQL */ `
  query Allocation {
    viewer {
      distributor {
        id
        allocationRules { ...AllocationRuleRow }
        defaultWarehouses { supplier { id } supplierWarehouse { id } }
        stores { id nickname country }
        categories
        partnerships(first: 100, state: PARTNERED) {
          nodes {
            id
            supplier { id name }
            warehouses { state supplierWarehouse { id name } }
          }
        }
      }
    }
  }
`);

graphql(/* GraphQL */ `
  fragment AllocationRuleRow on AllocationRule {
    id name enabled countries provinces categories
    postcodes { from to }
    supplier { id name }
    supplierWarehouse { id name }
    stores { id nickname }
    skus { id code name }
  }
`);

export type AllocationSide = NonNullable<
  NonNullable<ResultOf<typeof AllocationDocument>['viewer']>['distributor']
>;
export type AllocationRule = AllocationSide['allocationRules'][number];

/** The warehouses orders can be packed from, by their supplier. */
export function warehouseGroups({ partnerships }: AllocationSide) {
  return partnerships.nodes.flatMap(({ supplier, warehouses }) => {
    const items = warehouses.flatMap(({ state, supplierWarehouse }) =>
      state === 'MAPPED' && supplierWarehouse
        ? [{ value: supplierWarehouse.id, label: supplierWarehouse.name }]
        : [],
    );
    return supplier && items.length > 0 ? [{ id: supplier.id, group: supplier.name, items }] : [];
  });
}
