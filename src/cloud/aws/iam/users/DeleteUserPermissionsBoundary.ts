import { userHolder } from '../entity/holder.ts';
import { deleteBoundaryAction } from '../entity/boundaries.ts';

export const deleteUserPermissionsBoundary = deleteBoundaryAction(userHolder);
