// breaks: command-knows-no-graphql
import { Field } from 'type-graphql';

export const openOrder = Field;
