export { type ChartLayer, createChartLayer } from './chartLayer';
