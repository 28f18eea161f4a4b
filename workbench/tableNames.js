'use strict';

/**
 * A webpack loader for Univer's formula engine: it takes a name with an underscore for no table's, so that =JC_Zahlen[Wert] is #NAME?.
 * Excel allows them.
 */
module.exports = function tableNames(source) {
  if (source.split(TABLE_NAME).length !== 2) throw new Error(`Univer says in ${this.resourcePath} otherwise what a table may be called.`);
  return source.replace(TABLE_NAME, (definition) => definition.replace('()_+', '()+'));
};

const TABLE_NAME = 'const TABLE_NAME_REGEX = "((?![~!@#$%^&*()_+';
