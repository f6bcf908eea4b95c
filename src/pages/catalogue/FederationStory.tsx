import type { ReactNode } from 'react';
import { CorrectionTable } from '../../ui/player/CorrectionTable.tsx';
import { type Station, stations } from './stations.ts';
import styles from './FederationStory.module.css';

/** The three steps that all federation has in common, in words. */
export function FederationStory() {
  return (
    <section className={styles.story} aria-labelledby="story">
      <div className={styles.head}>
        <h2 id="story">Three steps, whichever line</h2>
        <p className={styles.soft}>
          Federation is trust, set up beforehand. An AWS account agrees to believe an identity
          store: Google, Facebook, Amazon, Active Directory, any system that speaks SAML 2.0, or IAM
          itself.
        </p>
      </div>
      <ol className={styles.steps}>
        <Step station="authenticate">
          <p>
            A person signs in where they are known; a build job is known by its platform. The
            identity provider checks who it is and returns a proof. STS is asked only afterwards.
          </p>
          <CorrectionTable
            statement="N07"
            notes="The identity provider returns a pre-signed URL."
            today="It returns a SAML assertion, a token or a code. None of them is a pre-signed URL."
          />
        </Step>
        <Step station="obtain">
          <p>
            The proof goes to STS, most often with the role that is wanted. STS checks the proof and
            the role’s trust policy. It returns an access key id, a secret access key, a session
            token and their expiration.
          </p>
          <p>
            The app may call STS itself. Often a service does it on the way: the AWS sign-in
            endpoint, Cognito, Identity Center.
          </p>
          <CorrectionTable
            statement="N09"
            notes="STS returns the credentials, or all of them in a pre-signed URL."
            today="STS returns credentials only. For the console, a broker trades them for a sign-in token and puts that in a login URL."
          />
        </Step>
        <Step station="access">
          <p>
            Each request is signed with the secret key and carries the session token. The service
            checks the signature, then the policies. A session may do what its role may do, and only
            until the credentials expire. Then the story starts again at the first step.
          </p>
        </Step>
      </ol>
    </section>
  );
}

interface StepProps {
  readonly station: Station;
  readonly children: ReactNode;
}

function Step({ station, children }: StepProps) {
  const { number, title, about } = stations[station];
  return (
    <li className={styles.step} data-station={station}>
      <h3 className={styles.title}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>{' '}
        {title} <span className={styles.about}>{about}</span>
      </h3>
      <div className={styles.text}>{children}</div>
    </li>
  );
}
