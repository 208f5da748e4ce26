// The worklist in groups of urgency, and the address behind a number. Pure.
import type { WorkItem } from '@/platform/api/contract_desk';

export const severities = ['critical', 'today', 'week'] as const;
export type Severity = (typeof severities)[number];

export function bySeverity(items: readonly WorkItem[]): { severity: Severity; items: WorkItem[] }[] {
  return severities
    .map((severity) => ({ severity, items: items.filter((item) => item.severity === severity) }))
    .filter((group) => group.items.length > 0);
}

/** Only addresses of this app are followed; a link that is none leads nowhere. */
export function addressOf({ link }: Pick<WorkItem, 'link'>): { to: string; search: Record<string, string> } | undefined {
  if (!/^\/(?!\/)[\w/?=&.,-]*$/.test(link)) return undefined;
  const [path = '/', query = ''] = link.split('?');
  return { to: path, search: Object.fromEntries(new URLSearchParams(query)) };
}

/** "intake.proposals" names its sentence home.intake_proposals. */
export const wordsOf = ({ source }: Pick<WorkItem, 'source'>) => `home.${source.replaceAll('.', '_')}`;
