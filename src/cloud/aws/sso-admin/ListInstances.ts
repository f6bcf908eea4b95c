import { awsAction } from '../awsAction.ts';
import { take } from '../iam/steps.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { page } from '../identity-center/adminSteps.ts';
import { checkAdministrator } from '../identity-center/checkAdministrator.ts';
import { instanceIn } from '../identity-center/instance.ts';
import { reasonsOf } from '../reasons.ts';
import { describedInstance } from './describedInstance.ts';
import { paging } from './members.ts';

/** ListInstances (IAM Identity Center API Reference): at most one, in its home region. */
export const listInstances = awsAction({
  name: 'ListInstances',
  signed: true,
  members: paging,
  reference: {
    checks: [
      'the caller may ListInstances',
      'the caller is of the management account',
      'the page token',
    ],
    errors: ['AccessDeniedException', 'ValidationException'],
    differs: ['AWS lists a member account its own account instances; here there are none.'],
  },
  run: async (input, call) => {
    const { world, region } = call;
    const reasons = reasonsOf(rules.adminOperation);
    const denied = checkAdministrator(call, 'sso:ListInstances', ['*'], reasons);
    if (denied) return reasons.refuse(world, denied);
    const instance = instanceIn(world, region);
    const taken = await take(page(instance ? [instance] : [], input));
    reasons.add(...taken.parts);
    if (taken.error) return reasons.refuse(world, taken.error);
    const { items, next } = taken.value;
    return reasons.answer(world, {
      Instances: items.map((one) => describedInstance(world, one)),
      ...next,
    });
  },
});
