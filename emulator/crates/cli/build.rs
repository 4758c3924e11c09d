//! How the binary is linked.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // The tables of models and catalogue are full of pointers. At a fixed address the linker fills them in; elsewhere they
    // are filled in at every start, which costs 2.8 MiB of memory and some milliseconds.
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
