// Two people changed the same area: what one typed beside what the other saved.
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Different } from '@/platform/kit/different';
import { Table } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';

export interface ConflictRow { label: string; mine: string; theirs: string }
interface Props { rows: readonly ConflictRow[]; onTake: (isMine: boolean) => void; onClose: () => void }

export function AreaConflict({ rows, onTake, onClose }: Props) {
  const { say } = useWords();
  const nothing = say('directory_screen.none_value');
  return (
    <Dialog title={say('directory_screen.conflict')} open onClose={onClose} width="wide" mustAnswer>
      <Table<ConflictRow>
        caption={say('area_screen.conflict_help')} rows={rows} rowKey={({ label }) => label}
        columns={[
          { key: 'label', title: say('directory_screen.field'), names: true, cell: ({ label }) => label },
          { key: 'mine', title: say('directory_screen.mine'), cell: ({ mine, theirs }) => <Different text={mine} from={theirs} instead={nothing} /> },
          { key: 'theirs', title: say('directory_screen.theirs'), cell: ({ mine, theirs }) => <Different text={theirs} from={mine} instead={nothing} /> },
        ]}
      />
      <DialogActions>
        <Button onPress={onClose}>{say('web.give_up')}</Button>
        <Button onPress={() => onTake(false)}>{say('area_screen.take_theirs')}</Button>
        <Button look="primary" onPress={() => onTake(true)}>{say('area_screen.take_mine')}</Button>
      </DialogActions>
    </Dialog>
  );
}
