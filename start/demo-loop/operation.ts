export type { OperationText } from '../../gateway/operations/operation';
