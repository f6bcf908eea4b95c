import { roleHolder } from '../entity/holder.ts';
import { deleteBoundaryAction } from '../entity/boundaries.ts';

export const deleteRolePermissionsBoundary = deleteBoundaryAction(roleHolder);
