/** Entry of functions.js: connects every function of the catalogue with Excel. Needs nothing but `CustomFunctions`. */
import { CATALOGUE } from './catalogue';
import { hostFunction } from './host';

for (const definition of CATALOGUE) {
  CustomFunctions.associate(definition.id, hostFunction(definition));
}
