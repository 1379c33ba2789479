import { graphql } from '../../gql/gql.ts';
import type { Currency, SupplierOnboardingQuery } from '../../gql/graphql.ts';

export const OnboardingDocument = graphql(/* GraphQL */ `
  query SupplierOnboarding {
    viewer {
      user { id name }
      organisation { id name sellingCurrency contactPhone }
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

type Viewer = NonNullable<SupplierOnboardingQuery['viewer']>;
type Side = NonNullable<Viewer['supplier']>;
/** What a newcomer said at the sign-up, to begin the steps with. */
export type Newcomer = {
  shopName: string;
  shopContact: string;
  shopPhone: string;
  baseCurrency: Currency;
};

export function newcomerOf({ user, organisation }: Viewer): Newcomer {
  return {
    shopName: organisation?.name ?? '',
    shopContact: user.name,
    shopPhone: organisation?.contactPhone ?? '',
    baseCurrency: organisation?.sellingCurrency ?? 'MYR',
  };
}

export type SupplierProfile = NonNullable<Side['profile']>;
