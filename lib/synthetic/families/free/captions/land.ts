import type { FieldKey } from '#lib/domain/field.ts';
import { type Pool, pool } from '../pool.ts';

/** What papers print beside a place, a parcel or a number of the recorder. */
export const LAND_CAPTIONS: Readonly<Partial<Record<FieldKey, Pool>>> = Object.freeze({
  propertyAddress:
    pool(`Property address | Property | Address of property | Subject property | Subject property address | Property location | Location of property | Mortgaged property | Premises | Street address |
    Collateral | Collateral address | Address of the home | Real property | Security property | Situs address | Site address | Common address | Commonly known as | Location of premises | Property street address |
    Address of the real estate | Encumbered property | Home address (property) | House and lot at | Situs | Prop. addr. | Subject | Security address | Address of mortgaged premises | Where is the home? |
    Where is the property? | Which property secures the loan?`),
  propertyCounty:
    pool(`County | County of recording | Recording jurisdiction (county) | Property county | County where recorded | County name | Situs county | County of record | Recording district | Name of county |
    County (parish) | In which county? | Co.`),
  parcelIdentifier:
    pool(`Parcel number | Parcel no. | Parcel ID | APN | A.P.N. | Assessor’s parcel number | Assessor parcel no. | Tax ID | Tax ID number | Tax parcel | Tax parcel number | PIN | P.I.N. | Property index number |
    Tax map number | Tax key | Tax account (parcel) | Parcel identifier | Permanent parcel no. | Property ID (assessor) | Folio number | Tax map/parcel | Property tax ID | Assessor’s no. | Map and parcel |
    What is the parcel number?`),
  instrumentNumber:
    pool(`Instrument number | Instrument no. | Inst. # | Document number | Document no. | Doc # | Recording number | Recorder’s number | Reception no. | Recording no. | Instrument | Doc. ID | File number |
    Clerk’s file no. | Recorder’s doc. no. | Entry no. | Instr # | Filing no. | Register no. | Auditor’s file no.`),
});

/** English and Spanish, as some lenders print both. */
export const SPANISH: Readonly<Partial<Record<FieldKey, Pool>>> = Object.freeze({
  lenderName: pool('Lender / Prestamista | Prestamista (Lender) | Creditor / Acreedor'),
  borrowerName: pool('Borrower / Prestatario | Prestatario(s) (Borrower) | Customer / Cliente | Applicant / Solicitante'),
  borrowerAddress: pool('Mailing address / Dirección postal | Dirección actual (current address)'),
  servicerName: pool('Servicer / Administrador del préstamo | Administrador hipotecario (Servicer)'),
  loanNumber: pool('Loan number / Número de préstamo | Núm. de préstamo (Loan no.) | Account / Cuenta'),
  noteAmount: pool('Loan amount / Monto del préstamo | Cantidad del préstamo (Loan amount) | Principal / Capital'),
  noteRatePercent: pool('Interest rate / Tasa de interés | Tasa (Rate)'),
  loanTermMonths: pool('Loan term / Plazo del préstamo | Plazo (Term)'),
  paymentDueAmount: pool('Amount due / Importe a pagar | Total a pagar (Total due)'),
  paymentDueDate: pool('Due date / Fecha de vencimiento | Fecha de pago (Due date)'),
  unpaidPrincipalAmount: pool('Principal balance / Saldo de capital | Saldo del principal (Principal balance)'),
  payoffAmount: pool('Payoff amount / Cantidad de liquidación'),
  closingDate: pool('Closing date / Fecha de cierre'),
  noteDate: pool('Note date / Fecha del pagaré'),
  salesContractAmount: pool('Sale price / Precio de venta'),
  propertyAddress: pool('Property / Propiedad | Dirección de la propiedad (Property address)'),
  cashToCloseAmount: pool('Cash to close / Efectivo para cerrar'),
  sellerName: pool('Seller / Vendedor'),
});
