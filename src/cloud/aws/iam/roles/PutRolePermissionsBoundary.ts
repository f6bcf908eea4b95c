import { roleHolder } from '../entity/holder.ts';
import { putBoundaryAction } from '../entity/boundaries.ts';

export const putRolePermissionsBoundary = putBoundaryAction(roleHolder);
