/** Of several answers under way only that to the newest question counts. Rejections of older ones are dropped, too. */
export function newestOnly(): <Answer>(question: Promise<Answer>, onAnswer: (answer: Answer) => void, onError: (error: unknown) => void) => void {
  let asked = 0;
  return (question, onAnswer, onError) => {
    const number = ++asked;
    const ifNewest =
      <Given>(then: (given: Given) => void) =>
      (given: Given): void => {
        if (number === asked) then(given);
      };
    void question.then(ifNewest(onAnswer), ifNewest(onError));
  };
}
