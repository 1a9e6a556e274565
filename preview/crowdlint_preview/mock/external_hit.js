/**
 * Stands in for Mechanical Turk's externalHIT_v1.js: the functions that pages of HITs call. Where the address of the
 * page says nothing of an assignment (as in a preview on disk), it is one that was accepted.
 */
function turkGetParam(name, fallback) {
  const made = { assignmentId: '3EXAMPLEASSIGNMENT', hitId: '3EXAMPLEHIT', workerId: 'A1EXAMPLEWORKER', turkSubmitTo: 'https://www.mturk.com' };
  const found = new URLSearchParams(window.location.search).get(name);
  if (found !== null) return found;
  return window.location.search.includes('assignmentId=') ? (fallback ?? '') : (made[name] ?? fallback ?? '');
}

function turkGetSubmitToHost() {
  return turkGetParam('turkSubmitTo', 'https://www.mturk.com');
}

function turkSetAssignmentID(given) {
  const assignment = given ?? turkGetParam('assignmentId', '');
  const field = document.getElementById('assignmentId');
  if (field) field.value = assignment;
  if (assignment !== 'ASSIGNMENT_ID_NOT_AVAILABLE') return;
  const button = document.getElementById('submitButton');
  if (!button) return;
  button.disabled = true;
  button.value = 'You must ACCEPT the HIT before you can submit the results.';
}
