export type { OperationText } from '../start/demo-loop/operation';
