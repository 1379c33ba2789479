import { registerEnumType } from 'type-graphql';

/** The enum of a table of words: its values with what each of them means. */
export function describedEnum<T extends string>(
  name: string,
  description: string,
  words: Readonly<Record<T, string>>,
): { readonly [V in T]: V } {
  const values = Object.keys(words) as T[];
  const described = Object.fromEntries(values.map((value) => [value, value])) as {
    [V in T]: V;
  };
  const valuesConfig = Object.fromEntries(
    values.map((value) => [value, { description: words[value] }]),
  ) as { [V in T]: { description: string } };
  registerEnumType(described, { name, description, valuesConfig });
  return described;
}
