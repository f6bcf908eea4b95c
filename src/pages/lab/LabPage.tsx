import { flowCard } from '../../flows/index.ts';
import { useAddress } from '../../session/useAddress.ts';
import { AddressedPlayer } from '../../ui/play/AddressedPlayer.tsx';

/** A flow on the bench. */
export function LabPage() {
  const { address, go } = useAddress();
  const card = flowCard(address?.flow ?? '');
  if (!address || !card) return null;
  return <AddressedPlayer card={card} address={address} go={go} heading={<h1>{card.title}</h1>} />;
}
