import { Dialog, DialogActions } from '../parts/dialog/dialog';
import { Button } from '../parts/form/button';
import { useSignOut } from '../session/use-sign-out';
import { sv } from '../texts/sv';

/** Signs out here; whoever could not be signed out is told so, before the computer is left. */
export function SignOutButton() {
  const { run, isBusy, hasFailed, clear } = useSignOut();
  return (
    <>
      <Button isBusy={isBusy} onPress={() => void run(false)}>
        {sv.signIn.out}
      </Button>
      {hasFailed && (
        <Dialog title={sv.signIn.notOut} onClose={clear}>
          <p>{sv.signIn.notOutWhy}</p>
          <DialogActions>
            <Button look="primary" onPress={() => void run(false)}>
              {sv.tryAgain}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
