// Who did it, as what; a name leads to all that person did.
import { Link } from '@tanstack/react-router';
import { useWords } from '@/platform/words/words';
import { doerOf } from './audit';

interface WhoProps { who: string; name: string | undefined; role: string | undefined }

export function Who({ who, name, role }: WhoProps) {
  const { say, reason } = useWords();
  const doer = doerOf(who);
  if (doer !== 'person') return <span>{say(`audit_screen.doer_${doer}`)}</span>;
  return (
    <span className="audit-who">
      <Link to="/audit" search={{ tab: 'person', who }}>{name ?? say('audit_screen.doer_unknown')}</Link>
      {role && <small>{reason(`web.role_${role}`)}</small>}
    </span>
  );
}
