import { flows } from '../../flows/index.ts';
import { DueNote } from './DueNote.tsx';
import { FlowFinder } from './FlowFinder.tsx';
import { FederationMap } from './FederationMap.tsx';
import { FederationStory } from './FederationStory.tsx';
import { playableFlows, ways } from './ways.ts';
import styles from './CataloguePage.module.css';

const listed = ways.map((way) => ({ ...way, playable: playableFlows(way, flows) }));
const mapped = listed.flatMap((way) => (way.line ? [{ ...way, line: way.line }] : []));

/** The way in: a map of the territory, the story behind it, and the flows as a list. */
export function CataloguePage() {
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>Every way of federating meets at STS</h1>
        <p className={styles.lead}>
          Federation lets people and programs work in AWS with an identity they already have
          elsewhere. AWS Security Token Service, STS for short, gives them credentials that expire.
          Play a solid line: the lab builds, sends and checks every message in this page.
        </p>
        <DueNote />
      </div>
      <FederationMap ways={mapped} />
      <FederationStory />
      <FlowFinder />
    </div>
  );
}
