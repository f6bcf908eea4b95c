import { useState } from 'react';
import { flowCard } from '../../flows/index.ts';
import { useAddress } from '../../session/useAddress.ts';
import { AddressedPlayer } from '../../ui/play/AddressedPlayer.tsx';
import { playerKeyHelp } from '../../ui/play/playerKeyHelp.ts';
import { KeyHelpDialog } from '../../ui/player/KeyHelpDialog.tsx';

/** A flow on the bench. */
export function LabPage() {
  const { address, go } = useAddress();
  const [help, setHelp] = useState(false);
  const card = flowCard(address?.flow ?? '');
  if (!address || !card) return null;
  return (
    <>
      <AddressedPlayer
        card={card}
        address={address}
        go={go}
        heading={<h1>{card.title}</h1>}
        onHelp={() => setHelp(true)}
      />
      <KeyHelpDialog open={help} onOpenChange={setHelp} groups={playerKeyHelp} />
    </>
  );
}
