// What a role is called. A role this build does not know is shown by no name rather than by its code.
import { useWords } from '@/platform/words/words';

export function useRoleName(): (role: string | undefined) => string {
  const { reason } = useWords();
  return (role) => (role === undefined ? '' : (reason(`web.role_${role}`) ?? ''));
}
