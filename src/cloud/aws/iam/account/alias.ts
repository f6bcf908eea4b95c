import { text } from '../../../../wire/aws/members.ts';

export const accountAlias = text({
  length: [3, 63],
  pattern: '^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$',
});
