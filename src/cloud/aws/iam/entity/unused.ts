import { deleteConflict } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { must, type Steps } from '../steps.ts';

/** What is to be deleted must not have this any more. `first` is what AWS says is to be done first. */
export const unused = (free: boolean, first: string): Steps<void> =>
  must(iamApiRules.unused, free, deleteConflict(`Cannot delete entity, ${first}.`), {
    wanted: first,
  });
