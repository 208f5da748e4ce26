// Closing rules in words: 日曜日, 第2・第4木曜日 each by itself, 12月30日〜1月3日.
import type { ClosingRule } from '@/platform/api/contract';
import type { Say } from '@/platform/words/words';
import { weekdays } from './facility';

function dayWords(text: string): string {
  const [day = '', month = '', year] = text.split('-').reverse();
  return `${year ? `${year}年` : ''}${Number(month)}月${Number(day)}日`;
}

export function closingWords(rule: ClosingRule, say: Say): string {
  const weekday = weekdays.find((day) => day === rule.weekday);
  if (rule.kind === 'weekly' && weekday) return say(`directory_screen.day_${weekday}`);
  if (rule.kind === 'nth_week' && weekday && rule.week) {
    return say('directory_screen.nth_week', { week: rule.week, day: say(`directory_screen.day_${weekday}`) });
  }
  if (rule.kind === 'holiday') return say('directory_screen.day_holiday');
  if (rule.kind === 'dates' && rule.first_day) {
    const last = rule.last_day && rule.last_day !== rule.first_day ? `〜${dayWords(rule.last_day)}` : '';
    return dayWords(rule.first_day) + last;
  }
  return rule.note ?? '';
}
