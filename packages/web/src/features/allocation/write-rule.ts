import { graphql } from '../../gql/gql.ts';

export const CreateRuleDocument = graphql(/* GraphQL */ `
  mutation AllocationRuleCreate($input: AllocationRuleCreateInput!) {
    allocationRuleCreate(input: $input) {
      rules { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

export const UpdateRuleDocument = graphql(/* GraphQL */ `
  mutation AllocationRuleUpdate($input: AllocationRuleUpdateInput!) {
    allocationRuleUpdate(input: $input) {
      rules { ...AllocationRuleRow }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);
