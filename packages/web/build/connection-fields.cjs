/**
 * Codegen plugin: lists, per type, the fields that answer a Relay connection, so that the cache can
 * join their pages without anybody keeping that list by hand; and the types of each interface.
 */
const { getNamedType, isInterfaceType, isObjectType } = require('graphql');

const namesOf = (types) => types.map((type) => `'${type.name}'`).join(', ');

exports.plugin = (schema) => {
  const lines = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const fields = Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map((field) => `'${field.name}'`);
    if (fields.length > 0) lines.push(`  ${type.name}: [${fields.join(', ')}],`);
  }
  return [
    'export const connectionFields: Record<string, readonly string[]> = {',
    ...lines,
    '};',
    '',
    '/** Which types an interface stands for: without it the cache drops `... on UserError`. */',
    'export const possibleTypes: Record<string, string[]> = {',
    ...Object.values(schema.getTypeMap())
      .filter(isInterfaceType)
      .map((type) => `  ${type.name}: [${namesOf(schema.getPossibleTypes(type))}],`),
    '};',
    '',
  ].join('\n');
};
