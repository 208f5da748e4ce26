// A question that must be answered before going on, or a form over the page. On phones it rises from
// below. Focus stays inside and goes back to where it came from.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '@/platform/words/words';

interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** `side`: under the bar at the right, on a phone from below like the others. */
  width?: 'wide' | 'side';
  /** A dialog that must be answered has no cross and does not close by a press beside it. */
  mustAnswer?: boolean;
  role?: 'dialog' | 'alertdialog';
}

export function Dialog({ title, open, onClose, children, width, mustAnswer = false, role = 'dialog' }: DialogProps) {
  const { say } = useWords();
  return (
    <ModalOverlay
      className="overlay"
      isOpen={open}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={width ? `modal modal--${width}` : 'modal'}>
        <AriaDialog className="dialog" role={role}>
          <div className="dialog__head">
            <Heading slot="title" level={2}>{title}</Heading>
            {!mustAnswer && (
              <AriaButton className="dialog__close" aria-label={say('web.close')} onPress={onClose}>
                <X size={22} aria-hidden />
              </AriaButton>
            )}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="dialog__actions">{children}</div>;
}
