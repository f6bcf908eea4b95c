import { Link, useLocation } from 'react-router';
import { flows } from '../../flows/index.ts';

/** For an address that is no page of the lab. */
export function MissingPage() {
  const { pathname } = useLocation();
  return (
    <>
      <h1>No such page</h1>
      <p>
        The lab has no page at <code>{pathname}</code>. The address may be mistyped, or the page may
        have moved.
      </p>
      <p>These pages exist:</p>
      <ul>
        <li>
          <Link to="/">All flows</Link>
        </li>
        {flows.map((card) => (
          <li key={card.id}>
            <Link to={`/flows/${card.id}/`}>{card.title}</Link>
          </li>
        ))}
        <li>
          <Link to="/triage/">Triage</Link>
        </li>
      </ul>
    </>
  );
}
