import { flowCard } from '../../flows/index.ts';
import { useAddress } from '../../session/useAddress.ts';
import { AddressedPlayer } from '../../ui/play/AddressedPlayer.tsx';
import styles from './EmbedPage.module.css';

/** The same bench without the furniture around it, for a frame in somebody else's page. */
export function EmbedPage() {
  const { address, go } = useAddress();
  const card = flowCard(address?.flow ?? '');
  if (!address || !card) return null;
  return (
    <main className={styles.embed}>
      <AddressedPlayer card={card} address={address} go={go} heading={<h1>{card.title}</h1>} />
    </main>
  );
}
