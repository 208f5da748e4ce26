// 使われていないアカウント of the own facility's staff, for its admin.
import { useWords } from '@/platform/words/words';
import { OwnFacilityPage } from './own_facility_page';
import { UnusedPart } from './unused_part';

export function UnusedPage() {
  const { say } = useWords();
  return <OwnFacilityPage title={say('people_screen.unused')} help={say('people_screen.unused_help')}>{() => <UnusedPart isOwn />}</OwnFacilityPage>;
}
