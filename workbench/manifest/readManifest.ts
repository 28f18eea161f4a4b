import { ManifestError, type AddinManifest, type RibbonButton, type RibbonGroup } from './manifest';

const TYPE = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * Reads an add-in-only manifest (VersionOverrides 1.0) as Excel does on a desktop: it follows the resource ids
 * and takes the texts of `language` where there are some.
 * @throws {ManifestError} where Excel would refuse it, or where the workbench does not play what it asks for.
 */
export function readManifest(xml: string, language: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const fault = document.querySelector('parsererror');
  if (fault) throw new ManifestError(`Die Datei ist kein lesbares XML: ${fault.textContent?.trim().split('\n')[0] ?? ''}`);
  return new Reader(document.documentElement, language).read();
}

class Reader {
  private readonly overrides: Element;
  private readonly host: Element;
  private readonly runtimeUrl: string;

  constructor(
    private readonly root: Element,
    private readonly language: string,
  ) {
    this.overrides = child(root, 'VersionOverrides');
    this.host = typed(child(this.overrides, 'Hosts'), 'Host', 'Workbook');
    this.runtimeUrl = this.resource(child(child(this.host, 'Runtimes'), 'Runtime'));
  }

  read(): AddinManifest {
    return {
      id: text(child(this.root, 'Id')),
      version: text(child(this.root, 'Version')),
      displayName: this.localized(child(this.root, 'DisplayName')),
      iconUrl: this.localized(child(this.root, 'IconUrl')),
      requirements: this.requirements(),
      runtimeUrl: this.runtimeUrl,
      functions: this.functions(),
      groups: this.groups(),
    };
  }

  private requirements(): AddinManifest['requirements'] {
    const sets = children(this.root, 'Requirements').flatMap((requirements) => children(requirements, 'Sets'));
    return sets.flatMap((list) =>
      children(list, 'Set').map((set) => ({
        name: attribute(set, 'Name'),
        minVersion: set.getAttribute('MinVersion') ?? list.getAttribute('DefaultMinVersion') ?? '1.1',
      })),
    );
  }

  private functions(): AddinManifest['functions'] {
    const point = children(this.host, 'AllFormFactors')
      .flatMap((factors) => children(factors, 'ExtensionPoint'))
      .find((element) => element.getAttributeNS(TYPE, 'type') === 'CustomFunctions');
    if (!point) return null;
    return {
      metadataUrl: this.resource(child(child(point, 'Metadata'), 'SourceLocation')),
      namespace: this.resource(child(point, 'Namespace')),
    };
  }

  private groups(): readonly RibbonGroup[] {
    const points = children(this.host, 'DesktopFormFactor').flatMap((factor) => children(factor, 'ExtensionPoint'));
    return points.flatMap((point) => {
      const kind = point.getAttributeNS(TYPE, 'type');
      if (kind !== 'PrimaryCommandSurface') throw new ManifestError(`Den Erweiterungspunkt „${kind}“ spielt die Werkbank nicht.`);
      return children(point, 'OfficeTab').flatMap((tab) => {
        if (attribute(tab, 'id') !== 'TabHome')
          throw new ManifestError(`Die Werkbank zeigt nur die Registerkarte „Start“, nicht „${attribute(tab, 'id')}“.`);
        return children(tab, 'Group').map((group) => ({
          id: attribute(group, 'id'),
          label: this.resource(child(group, 'Label')),
          buttons: children(group, 'Control').map((control) => this.button(control)),
        }));
      });
    });
  }

  private button(control: Element): RibbonButton {
    const kind = control.getAttributeNS(TYPE, 'type');
    if (kind !== 'Button') throw new ManifestError(`Steuerelemente der Art „${kind}“ spielt die Werkbank nicht.`);
    const tip = child(control, 'Supertip');
    return {
      id: attribute(control, 'id'),
      label: this.resource(child(control, 'Label')),
      tip: { title: this.resource(child(tip, 'Title')), description: this.resource(child(tip, 'Description')) },
      icons: children(child(control, 'Icon'), 'Image').map((image) => ({
        size: Number(attribute(image, 'size')),
        url: this.resource(image),
      })),
      action: this.action(child(control, 'Action')),
    };
  }

  private action(action: Element): RibbonButton['action'] {
    const kind = action.getAttributeNS(TYPE, 'type');
    if (kind === 'ShowTaskpane') {
      const url = this.resource(child(action, 'SourceLocation'));
      if (url !== this.runtimeUrl) throw new ManifestError(`Der Aufgabenbereich ${url} ist nicht die Seite der gemeinsamen Laufzeit.`);
      return { kind: 'showTaskpane' };
    }
    if (kind === 'ExecuteFunction') return { kind: 'executeFunction', functionName: text(child(action, 'FunctionName')) };
    throw new ManifestError(`Die Aktion „${kind}“ spielt die Werkbank nicht.`);
  }

  /** What the element's `resid` stands for. */
  private resource(element: Element): string {
    const id = attribute(element, 'resid');
    const resources = child(this.overrides, 'Resources');
    const found = [...resources.children].flatMap((list) => [...list.children]).find((entry) => entry.getAttribute('id') === id);
    if (!found) throw new ManifestError(`Die Ressource „${id}“ gibt es nicht.`);
    return this.localized(found);
  }

  private localized(element: Element): string {
    const override = children(element, 'Override').find((one) => one.getAttribute('Locale') === this.language);
    return override ? attribute(override, 'Value') : attribute(element, 'DefaultValue');
  }
}

const children = (parent: Element, name: string): readonly Element[] => [...parent.children].filter(({ localName }) => localName === name);

function child(parent: Element, name: string): Element {
  const [found] = children(parent, name);
  if (!found) throw new ManifestError(`In ${parent.localName} fehlt ${name}.`);
  return found;
}

function typed(parent: Element, name: string, type: string): Element {
  const found = children(parent, name).find((element) => element.getAttributeNS(TYPE, 'type') === type);
  if (!found) throw new ManifestError(`In ${parent.localName} fehlt ${name} für ${type}.`);
  return found;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new ManifestError(`In ${element.localName} fehlt das Attribut ${name}.`);
  return value;
}

const text = (element: Element): string => element.textContent?.trim() ?? '';
