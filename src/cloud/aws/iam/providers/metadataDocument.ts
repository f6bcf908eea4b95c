import { text } from '../../../../wire/aws/members.ts';
import { metadataLength } from '../../../../wire/saml/readMetadata.ts';

/** An identity provider's metadata in a request. An error about its length does not repeat it. */
export const metadataDocument = text({
  length: [metadataLength.minimum, metadataLength.maximum],
  sensitive: true,
});
