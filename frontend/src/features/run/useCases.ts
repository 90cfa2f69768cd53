import { useState } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import {
  caseAdded,
  caseEdited,
  caseRemoved,
  selectAttempt,
  selectCases,
  type OwnCase,
  type WithRun,
} from './runSlice';

export interface Cases {
  all: readonly OwnCase[];
  /** The case that is open; undefined while the tests of the problem are. */
  open: OwnCase | undefined;
  /** Opens a case, or without one the tests of the problem. */
  show: (id?: number) => void;
  add: () => void;
  edit: (id: number, change: Partial<Omit<OwnCase, 'id'>>) => void;
  remove: (id: number) => void;
}

/** The user's test cases for a problem; at first the one that ran last is open. */
export function useCases(problemId: string): Cases {
  const dispatch = useDispatch();
  const all = useSelector((state: WithRun) => selectCases(state, problemId));
  const attempt = useSelector((state: WithRun) => selectAttempt(state, problemId));
  const [openId, show] = useState(attempt?.case);
  return {
    all,
    open: all.find(({ id }) => id === openId),
    show,
    add: () => {
      const id = Math.max(0, ...all.map((each) => each.id)) + 1;
      dispatch(caseAdded({ problemId, id }));
      show(id);
    },
    edit: (id, change) => dispatch(caseEdited({ problemId, id, change })),
    remove: (id) => {
      dispatch(caseRemoved({ problemId, id }));
      show(undefined);
    },
  };
}
