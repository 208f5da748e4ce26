// A telephone number that is dialled by a press. The number itself is on it, so it can be read to
// somebody or typed into a desk telephone.
import { Phone } from 'lucide-react';
import { dialled } from '@/kernel/phone';
import { useWords } from '@/platform/words/words';

interface TelLinkProps { phone: string; who: string; main?: boolean }

export function TelLink({ phone, who, main = false }: TelLinkProps) {
  const { say } = useWords();
  const digits = dialled(phone);
  if (digits === undefined) return <span>{phone}</span>;
  return (
    <a
      className={main ? 'button button--call-main' : 'button button--call'}
      href={`tel:${digits}`}
      aria-label={say('web.call_number', { who, phone })}
    >
      <Phone size={17} aria-hidden />
      <span className="number">{phone}</span>
    </a>
  );
}
