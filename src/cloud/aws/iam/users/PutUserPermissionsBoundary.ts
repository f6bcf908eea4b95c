import { userHolder } from '../entity/holder.ts';
import { putBoundaryAction } from '../entity/boundaries.ts';

export const putUserPermissionsBoundary = putBoundaryAction(userHolder);
