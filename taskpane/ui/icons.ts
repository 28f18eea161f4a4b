import arrowLeft from '@fluentui/svg-icons/icons/arrow_left_20_regular.svg';
import arrowSync from '@fluentui/svg-icons/icons/arrow_sync_20_regular.svg';
import calculator from '@fluentui/svg-icons/icons/calculator_20_regular.svg';
import checkmarkCircle from '@fluentui/svg-icons/icons/checkmark_circle_20_regular.svg';
import checkmarkCircleFilled from '@fluentui/svg-icons/icons/checkmark_circle_20_filled.svg';
import chevronRight from '@fluentui/svg-icons/icons/chevron_right_20_regular.svg';
import circle from '@fluentui/svg-icons/icons/circle_20_regular.svg';
import clipboardFilled from '@fluentui/svg-icons/icons/clipboard_task_20_filled.svg';
import clipboard from '@fluentui/svg-icons/icons/clipboard_task_20_regular.svg';
import copy from '@fluentui/svg-icons/icons/copy_20_regular.svg';
import database from '@fluentui/svg-icons/icons/database_20_regular.svg';
import dismiss from '@fluentui/svg-icons/icons/dismiss_20_regular.svg';
import dismissCircle from '@fluentui/svg-icons/icons/dismiss_circle_20_regular.svg';
import documentTableFilled from '@fluentui/svg-icons/icons/document_table_20_filled.svg';
import documentTable from '@fluentui/svg-icons/icons/document_table_20_regular.svg';
import documentText from '@fluentui/svg-icons/icons/document_text_20_regular.svg';
import edit from '@fluentui/svg-icons/icons/edit_20_regular.svg';
import editFilled from '@fluentui/svg-icons/icons/edit_20_filled.svg';
import errorCircle from '@fluentui/svg-icons/icons/error_circle_20_filled.svg';
import formulaFilled from '@fluentui/svg-icons/icons/math_formula_20_filled.svg';
import formula from '@fluentui/svg-icons/icons/math_formula_20_regular.svg';
import info from '@fluentui/svg-icons/icons/info_20_regular.svg';
import keyboard from '@fluentui/svg-icons/icons/keyboard_20_regular.svg';
import listFilled from '@fluentui/svg-icons/icons/text_bullet_list_tree_20_filled.svg';
import list from '@fluentui/svg-icons/icons/text_bullet_list_tree_20_regular.svg';
import lockClosed from '@fluentui/svg-icons/icons/lock_closed_20_regular.svg';
import lockClosedFilled from '@fluentui/svg-icons/icons/lock_closed_20_filled.svg';
import questionCircle from '@fluentui/svg-icons/icons/question_circle_20_regular.svg';
import scales from '@fluentui/svg-icons/icons/scales_20_regular.svg';
import search from '@fluentui/svg-icons/icons/search_20_regular.svg';
import tableAddFilled from '@fluentui/svg-icons/icons/table_add_20_filled.svg';
import tableAdd from '@fluentui/svg-icons/icons/table_add_20_regular.svg';
import tableCell from '@fluentui/svg-icons/icons/table_simple_include_20_regular.svg';
import warning from '@fluentui/svg-icons/icons/warning_20_regular.svg';
import warningFilled from '@fluentui/svg-icons/icons/warning_20_filled.svg';
import { element } from './dom';

const ICONS = {
  arrowLeft, arrowSync, calculator, checkmarkCircle, checkmarkCircleFilled, chevronRight, circle, clipboard, clipboardFilled, copy, database,
  dismiss, dismissCircle, documentTable, documentTableFilled, documentText, edit, editFilled, errorCircle, formula, formulaFilled, info, keyboard, list, listFilled, lockClosed,
  lockClosedFilled, questionCircle, scales, search,
  tableAdd, tableAddFilled, tableCell, warning, warningFilled,
} as const;

export type IconName = keyof typeof ICONS;

/** Decoration only: the word beside it says the same. */
export function icon(name: IconName, className = ''): HTMLElement {
  const holder = element('span', { class: `icon ${className}`.trim(), 'aria-hidden': 'true' });
  const parsed = new DOMParser().parseFromString(ICONS[name], 'image/svg+xml');
  holder.append(document.importNode(parsed.documentElement, true));
  return holder;
}
