// 年次の在籍確認 of the own facility, for its admin.
import { useWords } from '@/platform/words/words';
import { CertificationSheetPart } from './certification_sheet';
import { OwnFacilityPage } from './own_facility_page';

export function CertificationPage() {
  const { say } = useWords();
  return (
    <OwnFacilityPage title={say('people_screen.certification')} help={say('people_screen.certification_help')}>
      {(facility) => <CertificationSheetPart facility={facility} />}
    </OwnFacilityPage>
  );
}
