import type { Why } from '../../../kit/why.ts';
import type { Fields } from '../../../wire/http/form.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import type { Answer, Scene } from '../../network.ts';
import type { IdentityCenterIn } from '../../world/world.ts';
import type { SignedInUser } from '../identity-center/portalSession.ts';

/** A request of somebody who is signed in at the portal. */
export interface Visit {
  readonly request: HttpRequest;
  readonly scene: Scene;
  readonly identityCenter: IdentityCenterIn;
  readonly person: SignedInUser;
  /** Of the query, or of the form that was sent. */
  readonly fields: Fields;
  /** Why the visitor is let in. */
  readonly admitted: Why;
}

/** A page of the portal, by what it does with a visit. */
export type PortalPage = (visit: Visit) => Answer | Promise<Answer>;
