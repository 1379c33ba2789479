import { graphql } from '../../gql/gql.ts';
import type { SupplierOnboardingQuery } from '../../gql/graphql.ts';

export const OnboardingDocument = graphql(/* GraphQL */ `
  query SupplierOnboarding {
    viewer {
      supplier {
        id
        viewerCanSetUp
        profile {
          baseCurrency completedSteps nextStep liveAt stockShortPolicy zeroPriceAllowed
          shopName shopContact shopPhone shopLogoUrl
        }
      }
    }
  }
`);

type Side = NonNullable<NonNullable<SupplierOnboardingQuery['viewer']>['supplier']>;
export type SupplierProfile = NonNullable<Side['profile']>;
