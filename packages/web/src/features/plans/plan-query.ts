import { graphql } from '../../gql/gql.ts';
import type { OrganisationPlanQuery } from '../../gql/graphql.ts';

export const PlanDocument = graphql(/* GraphQL */ `
  query OrganisationPlan {
    viewer {
      supportEmail
      user { id isStaff }
      organisation {
        id
        viewerCanManage
        plan { tier inventoryEnabled supplierSince distributorSince }
      }
      supplier { profile { liveAt } }
    }
  }
`);

export type PlanViewer = NonNullable<OrganisationPlanQuery['viewer']>;
export type PlanOrganisation = NonNullable<PlanViewer['organisation']>;
