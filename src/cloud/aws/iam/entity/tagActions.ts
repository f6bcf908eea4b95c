import { required } from '../../../../wire/aws/members.ts';
import type { AwsAction } from '../../awsAction.ts';
import { paging, tagKeys, tags } from '../iamMembers.ts';
import { listing } from '../paging.ts';
import { done } from '../steps.ts';
import { addTags, requestTagKeys, withoutTags } from '../tagging.ts';
import type { EntityKind, Tagged } from './entity.ts';
import { entityAction } from './entityAction.ts';

/** TagRole and its like: adds tags, or gives those that are there other values. */
export const tagAction = <Thing extends Tagged>(kind: EntityKind<Thing>, name: string): AwsAction =>
  entityAction(kind, {
    name,
    members: { Tags: required(tags) },
    reference: {
      checks: ['no tag key twice, none that begins with aws:, at most 50'],
      errors: ['InvalidInput', 'LimitExceeded'],
      differs: [],
    },
    changes: false,
    context: ({ Tags }) => requestTagKeys(Tags),
    run: function* ({ Tags }, { thing, changed }) {
      return { world: changed({ ...thing, tags: yield* addTags(thing.tags, Tags) }) };
    },
  });

/** UntagRole and its like. A key that is not there does no harm. */
export const untagAction = <Thing extends Tagged>(
  kind: EntityKind<Thing>,
  name: string,
): AwsAction =>
  entityAction(kind, {
    name,
    members: { TagKeys: required(tagKeys) },
    reference: { checks: [], errors: [], differs: [] },
    changes: false,
    context: ({ TagKeys }) => ({ 'aws:TagKeys': TagKeys }),
    run: ({ TagKeys }, { thing, changed }) =>
      done({ world: changed({ ...thing, tags: withoutTags(thing.tags, TagKeys) }) }),
  });

/** ListRoleTags and its like. */
export const listTagsAction = <Thing extends Tagged>(
  kind: EntityKind<Thing>,
  name: string,
): AwsAction =>
  entityAction(kind, {
    name,
    members: paging,
    reference: { checks: [], errors: ['ValidationError'], differs: [] },
    changes: false,
    run: (input, { thing }) =>
      listing(
        'Tags',
        Object.entries(thing.tags),
        ([key]) => key,
        ([Key, Value]) => ({ Key, Value }),
        input,
      ),
  });
