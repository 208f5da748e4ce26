// How one is shown at the top: a round mark, the name and the present role.
import { firstCharacter } from '@/kernel/text';

export function AccountFace({ name, role }: { name: string; role: string }) {
  return (
    <>
      <span className="avatar" aria-hidden>{firstCharacter(name)}</span>
      <span className="who">{name}<small>{role}</small></span>
    </>
  );
}
