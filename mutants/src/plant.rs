//! Where a mistake can be made, and how the code reads that can make it.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use proc_macro2::Span;
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use syn::{BinOp, Block, Expr, ItemFn, Pat, ReturnType, Signature, Type, UnOp};

/// A mistake that can be switched on.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// What switches it on; from 1.
    pub number: usize,
    file: String,
    line: usize,
    column: usize,
    what: String,
}

impl Mutant {
    /// What tells it from all others, whatever is planted.
    pub fn key(&self) -> String {
        format!("{}:{}:{}: {}", self.file, self.line, self.column, self.what)
    }
}

impl fmt::Display for Mutant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.key())
    }
}

/// Rewrites a source so that it makes a mistake where one is switched on.
pub fn plant(file: &str, source: &str, refused: &BTreeMap<String, ()>, mutants: &mut Vec<Mutant>) -> String {
    let parsed = syn::parse_file(source).unwrap_or_else(|error| panic!("{file}: {error}"));
    let mut planter = Planter {
        file,
        source,
        refused,
        mutants,
        edits: Vec::new(),
        scope: String::new(),
    };
    planter.visit_file(&parsed);
    let mut edits = planter.edits;
    edits.sort_by_key(|edit| (edit.at, edit.order)); // Stable: of bodies the first stands first.
    let mut out = String::with_capacity(source.len() * 2);
    let mut done = 0;
    for edit in edits {
        out.push_str(&source[done..edit.at]);
        out.push_str(&edit.text);
        done = edit.at;
    }
    out.push_str(&source[done..]);
    out
}

struct Edit {
    at: usize,
    /// Ends first, the inner before the outer; then beginnings, the outer before the inner.
    order: (u8, i64, i64),
    text: String,
}

struct Planter<'a> {
    file: &'a str,
    source: &'a str,
    refused: &'a BTreeMap<String, ()>,
    mutants: &'a mut Vec<Mutant>,
    edits: Vec<Edit>,
    /// The function that is looked at.
    scope: String,
}

impl Planter<'_> {
    /// A new mutant's switch; `None` if the compiler refused it.
    fn on(&mut self, span: Span, what: &str) -> Option<String> {
        let start = span.start();
        let mutant = Mutant {
            number: self.mutants.len() + 1,
            file: self.file.to_owned(),
            line: start.line,
            column: start.column + 1,
            what: format!("{what} in {}", self.scope),
        };
        if self.refused.contains_key(&mutant.key()) {
            return None;
        }
        let on = format!("crate::mutants::on({})", mutant.number);
        self.mutants.push(mutant);
        Some(on)
    }

    /// Wraps an expression: what stands around it wraps outside.
    fn wrap(&mut self, range: Range<usize>, before: String, after: String) {
        let length = (range.end - range.start) as i64;
        let nth = self.edits.len() as i64;
        self.edits.push(Edit {
            at: range.start,
            order: (2, -length, nth),
            text: before,
        });
        self.edits.push(Edit {
            at: range.end,
            order: (0, length, -nth),
            text: after,
        });
    }

    fn text(&self, span: Span) -> &str {
        &self.source[span.byte_range()]
    }

    /// Nothing inside that could be planted: a name, a field, a number.
    fn is_simple(expr: &Expr) -> bool {
        match expr {
            Expr::Path(_) | Expr::Lit(_) => true,
            Expr::Field(field) => Self::is_simple(&field.base),
            Expr::MethodCall(call) => {
                call.args.is_empty() && call.turbofish.is_none() && Self::is_simple(&call.receiver)
            }
            _ => false,
        }
    }

    /// An operand that may be taken for true or false.
    fn drop_operand(&mut self, operand: &Expr, and: bool) {
        if has_let(operand) {
            return;
        }
        let shown = shorten(self.text(operand.span()));
        let what = format!("{} {shown}", if and { "without" } else { "without alternative" });
        let Some(on) = self.on(operand.span(), &what) else {
            return;
        };
        let before = if and {
            format!("({on} || (")
        } else {
            format!("(!{on} && (")
        };
        self.wrap(operand.span().byte_range(), before, "))".to_owned());
    }

    fn body(&mut self, sig: &Signature, block: &Block) {
        if sig.constness.is_some() {
            return;
        }
        let values: Vec<&str> = match &sig.output {
            ReturnType::Default => vec!["()"],
            ReturnType::Type(_, kind) => values(kind),
        };
        if block.stmts.is_empty() {
            return;
        }
        let at = block.brace_token.span.open().byte_range().end;
        for value in values {
            if let Some(on) = self.on(sig.ident.span(), &format!("body becomes {value}")) {
                self.edits.push(Edit {
                    at,
                    order: (1, 0, 0),
                    text: format!(" if {on} {{ return {value}; }}"),
                });
            }
        }
    }
}

fn values(kind: &Type) -> Vec<&'static str> {
    let Type::Path(path) = kind else {
        return match kind {
            Type::Reference(to) if matches!(&*to.elem, Type::Path(path) if path.path.is_ident("str")) => vec!["\"\""],
            _ => Vec::new(),
        };
    };
    let name = path
        .path
        .segments
        .last()
        .map(|segment| segment.ident.to_string())
        .unwrap_or_default();
    match name.as_str() {
        "bool" => vec!["true", "false"],
        "Option" => vec!["None"],
        "String" => vec!["String::new()"],
        "Vec" => vec!["Vec::new()"],
        "usize" | "u32" | "u64" | "i32" | "i64" | "u8" => vec!["0", "1"],
        _ => Vec::new(),
    }
}

fn has_let(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(binary) if matches!(binary.op, BinOp::And(_)) => has_let(&binary.left) || has_let(&binary.right),
        _ => false,
    }
}

fn shorten(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(60)
        .collect()
}

fn is_test(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident("cfg"))
}

impl<'ast> Visit<'ast> for Planter<'_> {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}

    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}

    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        if is_test(&item.attrs) || item.sig.constness.is_some() {
            return;
        }
        let outer = std::mem::replace(&mut self.scope, item.sig.ident.to_string());
        self.body(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
        self.scope = outer;
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if is_test(&item.attrs) || item.sig.constness.is_some() {
            return;
        }
        let outer = std::mem::replace(&mut self.scope, item.sig.ident.to_string());
        self.body(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
        self.scope = outer;
    }

    fn visit_expr_const(&mut self, _: &'ast syn::ExprConst) {}

    fn visit_expr_repeat(&mut self, _: &'ast syn::ExprRepeat) {}

    fn visit_expr_binary(&mut self, binary: &'ast syn::ExprBinary) {
        let range = binary.span().byte_range();
        match binary.op {
            BinOp::And(_) | BinOp::Or(_) => {
                let and = matches!(binary.op, BinOp::And(_));
                for operand in [&binary.left, &binary.right] {
                    // Of "a && b && c" the operands are a, b and c.
                    let goes_on = matches!(&**operand, Expr::Binary(inner) if matches!((inner.op, and), (BinOp::And(_), true) | (BinOp::Or(_), false)));
                    if !goes_on {
                        self.drop_operand(operand, and);
                    }
                }
            }
            BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_) => {
                let what = format!("not {}", shorten(self.text(binary.span())));
                if let Some(on) = self.on(binary.span(), &what) {
                    self.wrap(range.clone(), format!("({on} ^ ("), "))".to_owned());
                }
                let edge = match binary.op {
                    BinOp::Lt(_) => Some("<="),
                    BinOp::Le(_) => Some("<"),
                    BinOp::Gt(_) => Some(">="),
                    BinOp::Ge(_) => Some(">"),
                    _ => None,
                };
                if let Some(edge) = edge
                    && Self::is_simple(&binary.left)
                    && Self::is_simple(&binary.right)
                {
                    let (left, right) = (
                        self.text(binary.left.span()).to_owned(),
                        self.text(binary.right.span()).to_owned(),
                    );
                    if let Some(on) = self.on(binary.span(), &format!("{left} {edge} {right}")) {
                        self.wrap(
                            range,
                            format!("(if {on} {{ ({left}) {edge} ({right}) }} else {{ "),
                            " })".to_owned(),
                        );
                    }
                }
            }
            BinOp::Add(_) | BinOp::Sub(_) | BinOp::Mul(_)
                if Self::is_simple(&binary.left) && Self::is_simple(&binary.right) =>
            {
                let other = match binary.op {
                    BinOp::Add(_) => "-",
                    BinOp::Sub(_) => "+",
                    _ => "+",
                };
                let (left, right) = (
                    self.text(binary.left.span()).to_owned(),
                    self.text(binary.right.span()).to_owned(),
                );
                if let Some(on) = self.on(binary.span(), &format!("{left} {other} {right}")) {
                    self.wrap(
                        range,
                        format!("(if {on} {{ {left} {other} {right} }} else {{ "),
                        " })".to_owned(),
                    );
                }
            }
            _ => {}
        }
        visit::visit_expr_binary(self, binary);
    }

    fn visit_expr_unary(&mut self, unary: &'ast syn::ExprUnary) {
        if matches!(unary.op, UnOp::Not(_)) {
            let what = format!("not {}", shorten(self.text(unary.span())));
            if let Some(on) = self.on(unary.span(), &what) {
                self.wrap(unary.span().byte_range(), format!("({on} ^ ("), "))".to_owned());
            }
        }
        visit::visit_expr_unary(self, unary);
    }

    fn visit_expr_if(&mut self, item: &'ast syn::ExprIf) {
        if matches!(
            &*item.cond,
            Expr::Call(_) | Expr::MethodCall(_) | Expr::Path(_) | Expr::Field(_) | Expr::Macro(_)
        ) {
            let what = format!("not {}", shorten(self.text(item.cond.span())));
            if let Some(on) = self.on(item.cond.span(), &what) {
                self.wrap(item.cond.span().byte_range(), format!("({on} ^ ("), "))".to_owned());
            }
        }
        visit::visit_expr_if(self, item);
    }

    fn visit_expr_match(&mut self, item: &'ast syn::ExprMatch) {
        let is_all = |pat: &Pat| {
            matches!(pat, Pat::Wild(_))
                || matches!(pat, Pat::Ident(ident) if ident.subpat.is_none() && ident.ident.to_string().starts_with(char::is_lowercase))
        };
        let has_rest = item
            .arms
            .last()
            .is_some_and(|arm| is_all(&arm.pat) && arm.guard.is_none());
        for arm in &item.arms {
            let shown = shorten(self.text(arm.pat.span()));
            match &arm.guard {
                Some((_, guard)) if !has_let(guard) => {
                    if let Some(on) = self.on(arm.pat.span(), &format!("arm {shown} is never taken")) {
                        self.wrap(guard.span().byte_range(), format!("(!{on} && ("), "))".to_owned());
                    }
                    if let Some(on) = self.on(guard.span(), &format!("arm {shown} without its guard")) {
                        self.wrap(guard.span().byte_range(), format!("({on} || ("), "))".to_owned());
                    }
                }
                None if has_rest && !is_all(&arm.pat) => {
                    if let Some(on) = self.on(arm.pat.span(), &format!("arm {shown} is never taken")) {
                        self.edits.push(Edit {
                            at: arm.pat.span().byte_range().end,
                            order: (1, 0, 0),
                            text: format!(" if !{on}"),
                        });
                    }
                }
                _ => {}
            }
        }
        visit::visit_expr_match(self, item);
    }
}
