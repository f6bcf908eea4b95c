import { entityAction } from '../entity/entityAction.ts';
import { mfaDevices } from '../entity/kinds.ts';
import { deleteConflict } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';

/** DeleteVirtualMFADevice (IAM API Reference). */
export const deleteVirtualMfaDevice = entityAction(mfaDevices, {
  name: 'DeleteVirtualMFADevice',
  members: {},
  reference: { checks: ['nobody has enabled it'], errors: ['DeleteConflict'], differs: [] },
  changes: true,
  run: function* (_input, { thing, changed }) {
    yield* must(
      iamApiRules.unused,
      thing.owner === undefined,
      deleteConflict('MFA VirtualDevice in use. Must deactivate first.'),
    );
    return { world: changed(undefined) };
  },
});
